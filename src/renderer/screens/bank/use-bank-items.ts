import { useMemo, useState } from 'react';
import { fitted, type Fitted } from '../../../core/bank/fit';
import { bankItem, type BankItem } from '../../../core/bank/groups';
import type { Instant } from '../../../core/time/types';
import type { BankShelf } from '../../store/queries/bank';

/** The posts of the bank with what they fit; that is worked out anew only for those that changed. */
export function useBankItems(shelf: BankShelf | undefined, now: Instant): readonly BankItem[] {
  const [known] = useState(() => new Map<string, { of: string; fitted: Fitted }>());
  return useMemo(() => {
    if (!shelf) return [];
    const lanes = shelf.channels
      .map((channel) => `${channel.id} ${channel.platform} ${JSON.stringify(channel.rules)}`)
      .join();
    return shelf.posts.map((post) => {
      const of = `${post.updatedAt} ${lanes}`;
      let fit = known.get(post.id);
      if (fit?.of !== of) {
        fit = { of, fitted: fitted(post, shelf.channels) };
        known.set(post.id, fit);
      }
      return bankItem(post, fit.fitted, shelf, now);
    });
  }, [shelf, known, now]);
}
