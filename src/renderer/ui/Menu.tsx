import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as PressButton,
  Menu as MenuList,
  MenuItem,
  MenuTrigger,
  Popover as Floating,
  Separator,
  Text,
} from 'react-aria-components';
import { buttonClass, type ButtonSize, type ButtonVariant } from './Button';
import { cx } from './cx';
import { Kbd } from './Kbd';
import floating from './floating.module.css';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly kbd?: string | undefined;
  readonly disabled?: boolean | undefined;
  onAction?(): void;
}

/** 'line' draws a separator. */
export type MenuEntries = readonly (MenuEntry | 'line')[];

export interface MenuProps {
  readonly label: string;
  readonly entries: MenuEntries;
  /** For menus that choose: the ids that are on, and who is told of the new set. */
  readonly selection?: 'single' | 'multiple' | undefined;
  readonly selected?: ReadonlySet<string> | undefined;
  onSelect?(selected: Set<string>): void;
}

/** The list itself, for a place that opens it by its own means. */
export function Menu({ label, entries, selection, selected, onSelect }: MenuProps) {
  const actions = new Map(entries.flatMap((entry) => (entry === 'line' ? [] : [[entry.id, entry] as const])));
  return (
    <MenuList
      aria-label={label}
      className={styles['menu'] ?? ''}
      selectionMode={selection ?? 'none'}
      selectedKeys={selected ?? []}
      disabledKeys={[...actions.values()].filter((entry) => entry.disabled).map((entry) => entry.id)}
      onAction={(key) => actions.get(String(key))?.onAction?.()}
      onSelectionChange={(keys) => {
        const ids = keys === 'all' ? actions.keys() : [...keys].map(String);
        onSelect?.(new Set(ids));
      }}
    >
      {entries.map((entry, at) =>
        entry === 'line' ? (
          <Separator key={`line-${at}`} className={styles['line'] ?? ''} />
        ) : (
          <MenuItem key={entry.id} id={entry.id} textValue={entry.label} className={styles['item'] ?? ''}>
            {selection ? (
              <span className={styles['tick']}>
                {selected?.has(entry.id) ? <Check size="0.875rem" strokeWidth={2} aria-hidden /> : null}
              </span>
            ) : null}
            {entry.icon}
            <span className={styles['words']}>
              <Text slot="label">{entry.label}</Text>
              {entry.detail ? (
                <Text slot="description" className={styles['detail'] ?? ''}>
                  {entry.detail}
                </Text>
              ) : null}
            </span>
            {entry.kbd ? <Kbd>{entry.kbd}</Kbd> : null}
          </MenuItem>
        ),
      )}
    </MenuList>
  );
}

export interface MenuButtonProps extends MenuProps {
  /** What stands on the button; `label` names the menu and, with an icon only, the button. */
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly variant?: ButtonVariant | 'pill' | undefined;
  readonly size?: ButtonSize | undefined;
  /** A filter that is set: the pill takes the accent ground. */
  readonly active?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly testId?: string | undefined;
  readonly className?: string | undefined;
}

/** A button that opens a menu. */
export function MenuButton(props: MenuButtonProps) {
  const {
    children,
    icon,
    variant = 'plain',
    size,
    active = false,
    disabled = false,
    testId,
    className,
  } = props;
  const look = variant === 'pill' ? cx(styles['pill'], active && styles['set']) : buttonClass(variant, size);
  const bare = children === undefined;
  return (
    <MenuTrigger>
      <PressButton
        className={cx(look, bare && styles['bare'], className)}
        isDisabled={disabled}
        {...(bare ? { 'aria-label': props.label } : {})}
        {...(testId === undefined ? {} : { 'data-testid': testId })}
      >
        {icon}
        {children}
        {bare ? null : <ChevronDown size="0.75rem" strokeWidth={2} aria-hidden />}
      </PressButton>
      <Floating className={cx(floating['floating'], styles['floating'])} placement="bottom start" offset={4}>
        <Menu {...props} />
      </Floating>
    </MenuTrigger>
  );
}
