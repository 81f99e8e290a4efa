import { type ReactNode, useEffect } from 'react';
import { Button } from '@/ui/button';
import { Pieces } from '@/ui/pieces';

interface UnitCardsProps<Asked> {
  /** Units whose names are loaded or being loaded. */
  of: readonly Asked[];
  /** Units whose names are still to be asked for. */
  rest: number;
  /** Elements that a card takes, about. */
  nodes: number;
  askMore: () => Promise<void>;
  /** Draws the card of a unit. */
  children: (asked: Asked) => ReactNode;
}

/** Each unit with its names, some units at a time. */
export function UnitCards<Asked>({ of, rest, nodes, askMore, children }: UnitCardsProps<Asked>) {
  const isBare = of.length === 0 && rest > 0;
  useEffect(() => {
    if (isBare) void askMore();
  }, [isBare, askMore]);
  return (
    <>
      <Pieces of={of} nodes={nodes}>
        {children}
      </Pieces>
      {rest > 0 && <Button kind='quiet' text={`更多（还有 ${rest} 个单元）`} onPress={() => void askMore()} />}
    </>
  );
}
