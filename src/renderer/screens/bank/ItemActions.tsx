import { Ellipsis } from 'lucide-react';
import { MenuButton } from '../../ui';
import { useBank } from './bank-context';
import styles from './BankShelves.module.css';
import { PlaceButton } from './PlaceButton';
import type { BankItem } from '../../../core/bank/groups';

/** What can be done with a bank post: place it, open it, delete it. */
export function ItemActions({ item }: { item: BankItem }) {
  const { actions } = useBank();
  const { id } = item.post;
  return (
    <span className={styles['actions']}>
      <PlaceButton item={item} />
      <MenuButton
        label={`More for ${item.title}`}
        variant="quiet"
        size="small"
        testId="bank-more"
        icon={<Ellipsis size="0.875rem" strokeWidth={1.9} aria-hidden />}
        entries={[
          { id: 'open', label: 'Open', onAction: () => actions.open(id) },
          'line',
          {
            id: 'delete',
            label: 'Delete',
            detail: 'you can undo this',
            onAction: () => void actions.remove(id, item.title),
          },
        ]}
      />
    </span>
  );
}
