import { expect, test } from '@playwright/test';
import { axeFindings } from './support/axe';
import { addPosts, newProfile, openProfile, postTitles, Profile } from './support/profiles';

/** What may have become of either copy while the app was closed. */
const STATES = ['whole', 'gone', 'older', 'cut', 'one bit flipped', 'another branch'] as const;
type State = (typeof STATES)[number];
type Copy = 'journal' | 'indexedDb';

/** Posts a session. */
const POSTS = 12;

let older: Profile;
let whole: Profile;
let branch: Profile;
const titles = { a: [] as string[], b: [] as string[], c: [] as string[], x: [] as string[] };

test.beforeAll(async () => {
  const profile = await newProfile();
  const session = async (on: Profile, name: string) => {
    const running = await openProfile(on);
    const made = await addPosts(running, name, POSTS);
    await running.close();
    return made;
  };
  titles.a = await session(profile, 'a');
  older = new Profile(profile);
  branch = new Profile(profile);
  titles.b = await session(profile, 'b');
  titles.c = await session(profile, 'c');
  whole = profile;
  titles.x = [...(await session(branch, 'x')), ...(await session(branch, 'y'))];
});

test.afterAll(() => {
  for (const profile of [older, whole, branch]) profile.remove();
});

function bring(profile: Profile, copy: Copy, state: State): void {
  if (state === 'older') profile.take(copy, older);
  if (state === 'another branch') profile.take(copy, branch);
  if (state === 'gone') profile.lose(copy);
  if (state === 'cut') profile.cut(copy);
  if (state === 'one bit flipped') profile.flip(copy);
}

/** What a copy in that state surely has; of a damaged one that depends on where the damage lies. */
function surely(state: State): string[] {
  const { a, b, c, x } = titles;
  if (state === 'whole') return [...a, ...b, ...c];
  if (state === 'older') return a;
  return state === 'another branch' ? [...a, ...x] : [];
}

const isDamaged = (state: State) => state === 'cut' || state === 'one bit flipped';

for (const journal of STATES) {
  for (const indexedDb of STATES) {
    test(`journal ${journal}, IndexedDB ${indexedDb}: what either has, both have, and what neither has is told`, async () => {
      const profile = new Profile(whole);
      bring(profile, 'journal', journal);
      bring(profile, 'indexedDb', indexedDb);

      const first = await openProfile(profile);
      const shown = await postTitles(first);
      expect(shown).toEqual(expect.arrayContaining([...surely(journal), ...surely(indexedDb)]));
      const notice = first.page.getByTestId('recovery-notice');
      const isMissing = surely('whole').some((title) => !shown.includes(title));
      if (isMissing)
        await expect(notice).toContainText(/cannot be read on this computer|Nothing of this plan/);
      else if (journal === 'whole' && indexedDb === 'whole') await expect(notice).toBeHidden();
      else await expect(notice.getByText(/cannot be read|Nothing of this plan/)).toBeHidden();
      const made = await addPosts(first, 'new', 3);
      await first.close();

      const all = [...shown, ...made].sort();
      for (const lost of ['indexedDb', 'journal'] as const) {
        const copy = new Profile(profile);
        copy.lose(lost);
        const again = await openProfile(copy);
        expect({ lost, titles: await postTitles(again) }).toEqual({ lost, titles: all });
        await again.close();
        copy.remove();
      }
      // Damage that the other copy could mend leaves nothing waiting.
      if (isDamaged(journal) && indexedDb === 'whole') expect(shown).toEqual(surely('whole').sort());
      profile.remove();
    });
  }
}

test('what was found wrong stands until somebody has read it, over restarts, and is told once', async () => {
  const profile = new Profile(whole);
  profile.flip('journal');
  for (const start of ['first', 'second']) {
    const running = await openProfile(profile);
    const notice = running.page.getByTestId('recovery-notice');
    await expect(notice).toContainText(
      'One copy of this plan was damaged. It has been repaired from the other.',
    );
    await expect(notice).toContainText('Nothing was lost.');
    if (start === 'second') {
      expect(await axeFindings(running.page)).toEqual([]);
      await running.page.getByTestId('recovery-close').focus();
      await running.page.keyboard.press('Enter');
      await expect(notice).toBeHidden();
    }
    await running.close();
  }
  const again = await openProfile(profile);
  await expect(again.page.getByTestId('screen-calendar')).toBeVisible();
  await expect(again.page.getByTestId('recovery-notice')).toBeHidden();
  await again.close();
  profile.remove();
});
