import type { Channel } from '../../../../core/model/channel';
import { familyOf, platformOrGeneric, type Family } from '../../../../core/platform';
import { informationSources } from '../../../../core/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { Button } from '../../../ui';
import { dayWords } from '../../../words/dates';
import { listWords } from '../../../../core/words/lists';
import { Address, ChangeCell, EmptyRegister, NameCell, RegisterTable } from '../RegisterTable';

export interface OwnersTableProps {
  readonly frame: RegisterFrame;
  readonly locale: string;
  onEdit(owner: Family | null): void;
}

/** The owners that the channels hang on, each with the day on which it was last looked at. */
export function OwnersTable({ frame, locale, onEdit }: OwnersTableProps) {
  const date = dayWords(locale);
  const added = new Set(frame.register?.owners.filter((one) => one.deletedAt === null).map(({ id }) => id));
  const owners = frame.families
    .filter((family) => family.failsTogether)
    .map((family) => ({
      family,
      channels: frame.channels.filter((one) => familyOf(one.platform, frame.families).id === family.id),
    }))
    .filter(({ family, channels }) => channels.length > 0 || added.has(family.id))
    .sort((a, b) => b.channels.length - a.channels.length);
  return (
    <>
      {owners.length === 0 ? (
        <EmptyRegister>Companies appear here with the channels you add.</EmptyRegister>
      ) : (
        <RegisterTable columns={['Company', 'Your channels there', 'Where to check first', 'Last checked']}>
          {owners.map(({ family, channels }) => (
            <tr key={family.id} data-testid="owner-row">
              <NameCell name={family.name} note={alsoWords(family, channels)} />
              <td>{listWords(channels.map((one) => platformOrGeneric(one.platform).name)) || 'none yet'}</td>
              <FirstSource family={family} frame={frame} />
              <td>
                {family.asOf === undefined ? 'never' : date(family.asOf)}
                <span>{family.source}</span>
              </td>
              <ChangeCell
                name={family.name}
                data-testid={`change-owner-${family.id}`}
                onChange={() => onEdit(family)}
              />
            </tr>
          ))}
        </RegisterTable>
      )}
      <Button data-testid="add-owner" onClick={() => onEdit(null)}>
        Add a company
      </Button>
    </>
  );
}

/** What the owner runs beside the channels named in the row: an outage there is a warning here. */
function alsoWords(family: Family, channels: readonly Channel[]): string {
  const rest = family.platforms.filter((platform) => !channels.some((one) => one.platform === platform));
  return rest.length === 0 ? '' : `also ${listWords(rest.map((one) => platformOrGeneric(one).name))}`;
}

/** The best source that answers, with its address to read off. */
function FirstSource({ family, frame }: { family: Family; frame: RegisterFrame }) {
  const source = informationSources(family.platforms, frame.register).find(({ next }) => next);
  return (
    <td>
      {source?.name ?? 'nothing responding'}
      <Address>{source?.address}</Address>
    </td>
  );
}
