export { keepArrived } from './arrived';
export { isFilm, isKept, isPicture, mediaAddress } from './address';
export { makeCopy } from './copy';
export { readFileFacts } from './facts';
export { keepFile, type Keeping } from './keep';
export { MediaThumb, type MediaThumbProps } from './MediaThumb';
export { forgetThumb } from './thumbs';
export { useMediaUrl, useThumb, type ThumbState } from './use-thumb';
