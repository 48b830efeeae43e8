import type { DragEvent } from 'react';
import type { PostId } from '../../../core/model/ids';

/** The kind of thing that is dragged; the calendar's lanes take it. */
const DRAG_POST = 'application/x-holdfast-post';

/** What makes an element of the bank a thing that can be dragged onto a lane. */
export function dragPost(post: PostId): { draggable: true; onDragStart(event: DragEvent): void } {
  return {
    draggable: true,
    onDragStart: (event) => {
      event.dataTransfer.setData(DRAG_POST, post);
      event.dataTransfer.effectAllowed = 'copy';
    },
  };
}
