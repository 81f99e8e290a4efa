import { type ReactNode, useEffect } from 'react';
import { go } from '@/platform/navigate';
import { CitedContext, type OpenCited } from '@/ui/cited-context';
import { citedIn, type RichText } from '../../../../core/kernel/rich-text';
import { parseAddress } from '../../../../core/library/rules/article-address';
import { placeOf, useCited } from '../cited-store';

/** Wraps a text: the articles that it cites become links, if the library has them. */
export function CitedArticles({ blocks, children }: { blocks: RichText; children: ReactNode }) {
  const statutes = useCited((cited) => cited.statutes);
  useEffect(() => {
    const citations = citedIn(blocks).flatMap((address) => parseAddress(address) ?? []);
    if (citations.length > 0) void useCited.getState().find(citations);
  }, [blocks]);

  const open: OpenCited = (address) => {
    const cited = parseAddress(address);
    const place = cited && placeOf(cited, statutes);
    return place && (() => go('statute', place));
  };
  return <CitedContext.Provider value={open}>{children}</CitedContext.Provider>;
}
