import { Files, Send } from 'lucide-react';
import { useOutboxWindow } from '../../../store/outbox';
import { Button } from '../../../ui';

/** Between files and lists, and sending through a connected scheduler. */
export function OutboxDoor() {
  const { isOpen, setOpen } = useOutboxWindow();
  const Icon = isOpen ? Files : Send;
  return (
    <Button
      data-testid={isOpen ? 'outbox-close' : 'outbox-open'}
      icon={<Icon size="0.875rem" strokeWidth={1.9} aria-hidden />}
      onClick={() => setOpen(!isOpen)}
    >
      {isOpen ? 'Files and lists' : 'Send directly'}
    </Button>
  );
}
