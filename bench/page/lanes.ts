import { anyMoment, nextFrame, pause, secondFrame } from './frames';

/** When rows were last handed over by IndexedDB; the start of what drawing alone costs. */
let rowsAt = 0;

const getAll = IDBIndex.prototype.getAll;
IDBIndex.prototype.getAll = function (...args: Parameters<typeof getAll>) {
  const request = getAll.apply(this, args);
  request.addEventListener('success', () => {
    rowsAt = performance.now();
  });
  return request;
};

function byTestId(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`nothing on the screen is called ${id}`);
  return found;
}

function grid(): HTMLElement {
  const found = document.querySelector<HTMLElement>('[data-testid="screen-calendar"] [role="grid"]');
  if (!found) throw new Error('the lanes are not on the screen');
  return found;
}

/** The first day drawn. */
function firstDay(): string {
  return grid().querySelector('[data-cell]')?.getAttribute('data-cell') ?? '';
}

/** Resolves in the task in which the drawn days have changed. */
function daysChanged(before: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (firstDay() === before) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(grid(), {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['data-cell'],
    });
  });
}

/** Lanes over a week or four. */
export async function showDays(days: 7 | 28): Promise<void> {
  const before = grid().querySelectorAll('[data-day]').length;
  byTestId(`span-${days}`).click();
  while (before !== days && grid().querySelectorAll('[data-day]').length === before) await nextFrame();
  await pause(500);
}

export interface LaneTimes {
  /** From the click to the second frame after the new days stand. */
  readonly whole: readonly number[];
  /** The same from the moment when the rows were read. */
  readonly drawing: readonly number[];
  /** The same picture set by innerHTML where the one before stood, to the second frame. */
  readonly byHtml: readonly number[];
  readonly deliveries: number;
  readonly nodes: number;
}

/**
 * Later and later through the plan; after each step the same lanes are drawn once more by innerHTML, in a copy that
 * takes the place of ours meanwhile.
 */
export async function goThroughPlan(steps: number, warm: number): Promise<LaneTimes> {
  const times = { whole: new Array<number>(), drawing: new Array<number>(), byHtml: new Array<number>() };
  let [deliveries, nodes] = [0, 0];
  let htmlBefore = grid().outerHTML;
  for (let step = -warm; step < steps; step += 1) {
    await anyMoment();
    const before = firstDay();
    const since = performance.now();
    byTestId('calendar-later').click();
    await daysChanged(before);
    const read = rowsAt;
    const ended = await secondFrame();
    await pause(120);
    const html = grid().outerHTML;
    const byHtml = await drawByHtml(htmlBefore, html);
    htmlBefore = html;
    if (step < 0) continue;
    times.whole.push(ended - since);
    times.drawing.push(ended - read);
    times.byHtml.push(byHtml);
    deliveries += grid().querySelectorAll('[data-testid="delivery"]').length;
    nodes += grid().querySelectorAll('*').length;
  }
  return { ...times, deliveries: deliveries / steps, nodes: nodes / steps };
}

async function drawByHtml(before: string, html: string): Promise<number> {
  const ours = grid();
  const place = document.createElement('div');
  place.style.cssText = 'display:contents';
  ours.before(place);
  const height = ours.scrollHeight;
  ours.style.display = 'none';
  place.innerHTML = before;
  await pause(120);
  await anyMoment();
  const since = performance.now();
  place.innerHTML = html;
  const ended = await secondFrame();
  const drawn = place.firstElementChild?.scrollHeight ?? 0;
  place.remove();
  ours.style.display = '';
  await pause(60);
  if (Math.abs(drawn - height) > height / 10)
    throw new Error(`the copy is not the same: ${drawn} px high, ours ${height}`);
  return ended - since;
}

/** What changing one word costs, to the second frame: the floor under every drawing. */
export async function floorTimes(repeats: number): Promise<number[]> {
  const times: number[] = [];
  const text = document.createTextNode('');
  byTestId('screen-calendar').append(text);
  for (let round = 0; round < repeats; round += 1) {
    await anyMoment();
    const since = performance.now();
    text.data = `${round}`;
    times.push((await secondFrame()) - since);
  }
  text.remove();
  return times;
}
