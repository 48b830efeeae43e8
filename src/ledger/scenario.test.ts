import { expect, it } from 'vitest';
import { MASTER_SLOT } from '../core/model/edits';
import { approvalState, contentHash } from '../core/review';
import { staleApprovals } from './approvals';
import { meet, MORNING, moveTo, newPost, Replica } from './testing/replica';

/** 27 November 2026 at a London wall time. */
function at(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return Date.UTC(2026, 10, 27, hours, minutes);
}

const STATEMENT = '2026-11_statemnt';
const WHATSAPP = '2026-11_whatsapp';
const INSTAGRAM = '2026-11_instagrm';
const FACEBOOK = '2026-11_facebook';

/** Acceptance scenario A, 10:30 to 11:55: three people without each other. */
function morning(): { lead: Replica; designer: Replica; head: Replica; writer: Replica } {
  const team = {
    lead: new Replica('lead'),
    designer: new Replica('designer'),
    head: new Replica('head'),
    writer: new Replica('writer'),
  };
  team.lead.do(
    at('09:00'),
    ...newPost(STATEMENT, 'Our Facebook is down. Shops are open as usual.'),
    ...newPost(WHATSAPP, 'Two for one until six.', [
      { id: `${WHATSAPP}.d`, channel: 'ch_wa', wall: '2026-11-27T11:30' },
    ]),
    ...newPost(INSTAGRAM, 'Rye, straight from the oven.', [
      { id: `${INSTAGRAM}.d`, channel: 'ch_ig', wall: '2026-11-27T15:00' },
    ]),
    ...newPost(FACEBOOK, 'Come and taste today.', [
      { id: `${FACEBOOK}.d`, channel: 'ch_fb', wall: '2026-11-27T14:00' },
    ]),
  );
  meet(...Object.values(team));
  return team;
}

it('Black Friday, 11:05 to 11:40: one merges by itself, three are told, nothing is lost', () => {
  const { lead, designer, head, writer } = morning();
  const v1 = head.rows.posts.get(STATEMENT);
  if (v1 === undefined) throw new Error('the statement is missing');
  writer.do(at('11:05'), {
    op: 'text',
    id: STATEMENT,
    slot: MASTER_SLOT,
    text: 'Our Facebook and Instagram are down. Shops are open as usual.',
  });
  head.do(at('11:15'), {
    op: 'create',
    kind: 'approval',
    id: 'ap_head0001',
    fields: { postId: STATEMENT, contentHash: contentHash(v1), by: 'head', at: at('11:15') },
  });
  const own = (text: string) => ({ op: 'text', slot: MASTER_SLOT, text }) as const;
  lead.do(at('11:25'), { ...own('Two for one until six, in every shop.'), id: WHATSAPP });
  lead.do(at('11:28'), moveTo(`${INSTAGRAM}.d`, '2026-11-28T13:30', { reason: 'after the outage' }));
  lead.do(at('11:30'), moveTo(`${FACEBOOK}.d`, '2026-11-28T18:30', { reason: 'first free time' }));
  designer.do(at('11:26'), {
    op: 'set',
    id: `${WHATSAPP}.d`,
    fields: { status: 'cancelled', reason: 'too late' },
  });
  designer.do(at('11:29'), moveTo(`${INSTAGRAM}.d`, '2026-11-28T19:00', { reason: 'evening works better' }));
  designer.do(at('11:40'), { ...own('Come and taste on Saturday.'), id: FACEBOOK });

  meet(lead, designer, head, writer);
  for (const person of [lead, designer, head, writer]) {
    const conflicts = [...person.rows.conflicts.values()];
    expect(
      conflicts
        .map(({ kind, entityId, field, sides, winner }) => ({
          kind,
          entityId,
          field,
          sides: sides.map((side) => [side.by, side.value]),
          stands: sides.find((side) => side.changeId === winner)?.by,
        }))
        .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    ).toEqual([
      {
        kind: 'edit-cancel',
        entityId: `${WHATSAPP}.d`,
        field: 'status',
        sides: [
          ['lead', 'Two for one until six, in every shop.'],
          ['designer', 'cancelled'],
        ],
        stands: 'designer',
      },
      {
        kind: 'same-field',
        entityId: `${INSTAGRAM}.d`,
        field: 'when',
        sides: [
          ['lead', { wall: '2026-11-28T13:30', zone: 'Europe/London' }],
          ['designer', { wall: '2026-11-28T19:00', zone: 'Europe/London' }],
        ],
        stands: 'designer',
      },
      {
        kind: 'stale-approval',
        entityId: STATEMENT,
        field: 'approval',
        sides: [
          ['writer', 'Our Facebook and Instagram are down. Shops are open as usual.'],
          ['head', 'approved'],
        ].reverse(),
        stands: 'writer',
      },
    ]);
    const { wall, text, conflicted } = person.rows.deliveries.get(`${FACEBOOK}.d`) ?? {};
    expect({ wall, text, conflicted }).toEqual({
      wall: '2026-11-28T18:30',
      text: 'Come and taste on Saturday.',
      conflicted: false,
    });
    expect(person.rows.deliveries.get(`${INSTAGRAM}.d`)).toMatchObject({
      wall: '2026-11-28T19:00',
      reason: 'evening works better',
      conflicted: true,
    });
  }

  // Decisions of 12:30, by one person, end the quarrels on every screen.
  const [edit] = [...lead.rows.conflicts.values()].filter((conflict) => conflict.kind === 'edit-cancel');
  lead.do(at('12:30'), moveTo(`${INSTAGRAM}.d`, '2026-11-28T13:30'), {
    op: 'settle',
    id: WHATSAPP,
    conflicts: [edit?.id ?? ''],
  });
  meet(lead, designer, head, writer);
  for (const person of [lead, designer, head, writer]) {
    const open = [...person.rows.conflicts.values()];
    expect(open.map((conflict) => conflict.kind)).toEqual(['stale-approval']);
  }
});

it('an approval of the new words makes it good again, and a look at it settles it', () => {
  const { head, writer } = morning();
  const v1 = head.rows.posts.get(STATEMENT);
  if (v1 === undefined) throw new Error('the statement is missing');
  const approve = (id: string, hash: string, when: number) =>
    head.do(when, { op: 'create', kind: 'approval', id, fields: { postId: STATEMENT, contentHash: hash } });
  approve('ap_head0001', contentHash(v1), MORNING);
  const stale = () => {
    const post = head.rows.posts.get(STATEMENT);
    const approvals = [...head.rows.approvals.values()];
    const listed = post ? staleApprovals([post], approvals, head.ledger) : [];
    return {
      state: post && approvalState(post, approvals).state,
      listed: listed.length,
      id: listed[0]?.id ?? '',
    };
  };
  expect(stale()).toEqual({ state: 'approved', listed: 0, id: '' });
  writer.do(MORNING + 1, { op: 'set', id: STATEMENT, fields: { link: 'https://example.com/news' } });
  head.pull(writer);
  const found = stale();
  expect(found).toMatchObject({ state: 'stale', listed: 1 });
  const settled = head.do(MORNING + 2, { op: 'settle', id: STATEMENT, conflicts: [found.id] });
  expect({ ...stale(), fields: settled.fields }).toEqual({ state: 'stale', listed: 0, id: '', fields: [] });
  const now = head.rows.posts.get(STATEMENT);
  approve('ap_head0002', now ? contentHash(now) : '', MORNING + 3);
  expect(stale()).toEqual({ state: 'approved', listed: 0, id: '' });
});
