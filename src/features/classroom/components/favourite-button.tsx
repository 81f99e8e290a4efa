import { useState } from 'react';
import { Button } from '@/ui/button';
import { type Favourite, useChosenFavourite, useWaiting } from '../kept/waiting-store';

interface FavouriteButtonProps {
  favourite: Favourite;
  title: string;
  /** As on the server when the page was opened. */
  isOn: boolean;
}

/** Adds a course or lesson to my favourites, or removes it. Without a network the change waits. */
export function FavouriteButton({ favourite, title, isOn }: FavouriteButtonProps) {
  const put = useWaiting((waiting) => waiting.put);
  const waiting = useChosenFavourite(favourite);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isFavourite = waiting ?? chosen ?? isOn;
  const toggle = () => {
    setChosen(!isFavourite);
    put({ kind: 'favourite', input: { ...favourite, isOn: !isFavourite } });
  };
  return (
    <Button
      kind='quiet'
      text={isFavourite ? '已收藏' : '收藏'}
      label={`${isFavourite ? '已收藏' : '收藏'}：${title}`}
      onPress={toggle}
    />
  );
}
