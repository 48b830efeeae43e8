import { TOOL_KINDS, type Tool, type ToolKind } from '../../../../core/model/register';
import type { RegisterFrame } from '../../../store/queries/register';
import { Button } from '../../../ui';
import { accountName } from '../../../words/names';
import { TOOL_WORDS } from '../../../words/register-words';
import { Address, ChangeCell, EmptyRegister, NameCell, RegisterTable } from '../RegisterTable';
import styles from './ToolsTable.module.css';

export interface ToolsTableProps {
  readonly frame: RegisterFrame;
  onEdit(tool: Tool): void;
  onAdd(kind: ToolKind): void;
}

/** Tools the work hangs on; the kinds that most teams have and this one has not noted stand ready below. */
export function ToolsTable({ frame, onEdit, onAdd }: ToolsTableProps) {
  const tools = standing(frame);
  const missing = TOOL_KINDS.filter((kind) => kind === 'other' || !tools.some((tool) => tool.kind === kind));
  return (
    <>
      {tools.length === 0 ? (
        <EmptyRegister>
          Nothing noted yet. Start with your scheduler: when it stops, everything stops.
        </EmptyRegister>
      ) : (
        <RegisterTable columns={['Tool', 'Run by', 'Depends on it', 'When it is down']}>
          {tools.map((tool) => (
            <tr key={tool.id} data-testid="tool-row">
              <NameCell name={tool.name} note={TOOL_WORDS[tool.kind]} />
              <td>
                {tool.owner || 'not noted'}
                <span>{tool.providers.length > 0 ? `on ${tool.providers.join(', ')}` : tool.keeper}</span>
              </td>
              <td>{hangsWords(tool, frame) || 'not noted'}</td>
              <td>
                {tool.fallback || 'nothing noted yet'}
                <span>{tool.meanwhile}</span>
                <Address>{tool.address}</Address>
              </td>
              <ChangeCell name={tool.name} onChange={() => onEdit(tool)} />
            </tr>
          ))}
        </RegisterTable>
      )}
      <div className={styles['add']}>
        <span>Add:</span>
        {missing.map((kind) => (
          <Button
            key={kind}
            size="small"
            aria-label={`Add: ${TOOL_WORDS[kind]}`}
            data-testid={`add-tool-${kind}`}
            onClick={() => onAdd(kind)}
          >
            {TOOL_WORDS[kind]}
          </Button>
        ))}
      </div>
    </>
  );
}

function standing(frame: RegisterFrame): readonly Tool[] {
  return (frame.register?.tools ?? [])
    .filter((tool) => tool.deletedAt === null)
    .sort((a, b) => TOOL_KINDS.indexOf(a.kind) - TOOL_KINDS.indexOf(b.kind) || a.name.localeCompare(b.name));
}

function hangsWords(tool: Tool, frame: RegisterFrame): string {
  const names = tool.channels.flatMap((id) => {
    const channel = frame.channels.find((one) => one.id === id);
    return channel ? [accountName(channel)] : [];
  });
  const isAll = names.length > 1 && names.length === frame.channels.length;
  return [isAll ? 'every channel' : names.join(', '), tool.hangs].filter(Boolean).join('; ');
}
