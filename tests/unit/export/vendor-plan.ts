import { channel, item, FILM, LOCAL, PICTURE, SECOND } from './items';

const PROFILES = { socialpilot: '4711', metricool: 'Bramble' };
const fb = channel('fb', 'facebook', 'Bramble & Rye', { schedulerProfile: PROFILES });

/** Four posts of one channel that use what a row can carry: the plan behind every valid file of the fixtures. */
export const VENDOR_PLAN = [
  item('plain', fb, '2026-11-27T09:00', 'Doors open at "nine", not ten 🥐'),
  item('picture', fb, '2026-11-27T12:30', 'Two pictures,\none film left over', {
    media: [PICTURE, SECOND, LOCAL],
    labels: ['offer', 'bread'],
  }),
  item('link', fb, '2026-11-27T15:05', '=Not a formula; 焼きたて', {
    link: 'https://example.org/boxes?a=1,2',
  }),
  item('film', fb, '2026-11-28T00:15', 'The oven at night', { media: [FILM] }),
];
