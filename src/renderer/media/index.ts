export { isFilm, isKept, isPicture, mediaAddress } from './address';
export { readFileFacts } from './facts';
export { keepFile, type Keeping } from './keep';
export { MediaThumb, type MediaThumbProps } from './MediaThumb';
export { forgetThumb } from './thumbs';
export { useMediaUrl, useThumb, type ThumbState } from './use-thumb';
export { lengthInWords } from './words';
