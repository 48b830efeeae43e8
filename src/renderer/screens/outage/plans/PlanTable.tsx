import { Fragment } from 'react';
import { Radio, StateMark, Tag, cx } from '../../../ui';
import { MOVE_WORDS, type PlanColumn } from './plan-view';
import styles from './plans.module.css';

interface PlanTableProps {
  readonly columns: readonly PlanColumn[];
  readonly chosen: string;
  readonly count: number;
  onChoose(name: string): void;
}

/** The named plans side by side: what each costs, moves, saves and means. */
export function PlanTable({ columns, chosen, count, onChoose }: PlanTableProps) {
  const on = (column: PlanColumn) => (column.plan.name === chosen ? styles['on'] : undefined);
  return (
    <table className={styles['plans']}>
      <thead>
        <tr>
          <th scope="col">
            {columns.length} plans for {count} {count === 1 ? 'delivery' : 'deliveries'}
          </th>
          {columns.map((column) => (
            <th key={column.plan.name} scope="col" className={on(column)}>
              <Radio
                name="plan"
                checked={column.plan.name === chosen}
                onChange={() => onChoose(column.plan.name)}
                data-testid={`outage-plan-${column.plan.name}`}
              >
                <b className={styles['name']}>{column.label}</b>
              </Radio>
              {column.isBest ? <Tag tone="accent">Least disruption</Tag> : null}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Disruption, lower is better</th>
          {columns.map((column) => (
            <td key={column.plan.name} className={on(column)}>
              <span className={styles['score']}>
                <b>{column.points}</b>
                <progress
                  className={styles['bar']}
                  max={1}
                  value={column.share}
                  aria-label={`${column.points} points`}
                />
              </span>
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Moves</th>
          {columns.map((column) => (
            <td key={column.plan.name} className={on(column)}>
              <span className={styles['units']} aria-hidden>
                {column.groups.map(({ kind, count: n }) => (
                  <span key={kind} className={cx(styles['unit'], styles[kind])}>
                    {Array.from({ length: Math.min(n, 14) }, (_, i) => (
                      <StateMark key={i} state={MOVE_WORDS[kind].mark} />
                    ))}
                    {n > 14 ? <small>+{n - 14}</small> : null}
                  </span>
                ))}
              </span>
              {column.inWords}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Offers still seen in time</th>
          {columns.map((column) => (
            <td key={column.plan.name} className={on(column)}>
              {column.offers > 0 && column.offersSeen === 0 ? (
                <span className={styles['lost']}>
                  <StateMark state="cancelled" tone="stop" /> 0 of {column.offers}
                </span>
              ) : (
                <Fragment>
                  {column.offers === 0 ? 'none at stake' : `${column.offersSeen} of ${column.offers}`}
                </Fragment>
              )}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">Extra posts elsewhere</th>
          {columns.map((column) => (
            <td key={column.plan.name} className={on(column)}>
              {column.extra}
            </td>
          ))}
        </tr>
        <tr className={styles['means']}>
          <th scope="row">What it means</th>
          {columns.map((column) => (
            <td key={column.plan.name} className={on(column)}>
              {column.means}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
