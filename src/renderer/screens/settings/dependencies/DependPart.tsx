import type { ReactNode } from 'react';
import type { ChannelId } from '../../../../core/model/ids';
import type { Tool, ToolKind } from '../../../../core/model/register';
import type { LocalDate } from '../../../../core/time/types';
import type { Family } from '../../../../core/platform';
import type { RegisterFrame } from '../../../store/queries/register';
import { Section } from '../Section';
import { OwnersTable } from './OwnersTable';
import { Shares } from './Shares';
import { ToolsTable } from './ToolsTable';
import { WorkList } from './WorkList';
import styles from './DependPart.module.css';

export interface DependPartProps {
  readonly frame: RegisterFrame;
  readonly today: LocalDate;
  readonly locale: string;
  readonly brand: string;
  onChannel(id: ChannelId | 'new'): void;
  onTool(tool: Tool | ToolKind): void;
  onOwner(owner: Family | null): void;
}

/** What could stop the team and what it would do then: figures first, then what to mend, then the lists. */
export function DependPart(props: DependPartProps) {
  const { frame, today, locale, brand, onChannel, onTool, onOwner } = props;
  const openTool = (id: string) => {
    const tool = frame.register?.tools.find((one) => one.id === id);
    if (tool) onTool(tool);
  };
  return (
    <Section
      wide
      anchor="depend"
      title="Dependencies"
      words="Who could stop you posting, how many posts depend on each, and what you would do. Usual values are filled in: change what differs."
    >
      <Block title="Posts by company">
        <Shares frame={frame} today={today} />
      </Block>
      <Block title="What is missing">
        <WorkList
          frame={frame}
          today={today}
          brand={brand}
          onChannel={onChannel}
          onTool={openTool}
          onOwner={onOwner}
        />
      </Block>
      <Block title="Tools">
        <ToolsTable frame={frame} onEdit={onTool} onAdd={onTool} />
      </Block>
      <Block title="Companies">
        <OwnersTable frame={frame} locale={locale} onEdit={onOwner} />
      </Block>
    </Section>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles['block']}>
      <h3 className={styles['title']}>{title}</h3>
      {children}
    </section>
  );
}
