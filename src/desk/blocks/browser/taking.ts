import type { ClipboardEvent, DragEvent } from 'react';
import type { PickedFile } from '@/platform/picked-file';
import { extensionOf } from '@/platform/picked-file';
import type { NewBlock } from '../../../../core/kernel/blocks/edit';
import { blocksOfHtml } from './pasted-html';

export interface Taking {
  onFiles: (files: PickedFile[]) => void;
  onBlocks: (blocks: NewBlock[]) => void;
  onRefused: (words: string | null) => void;
}

/** A picture of the screen has no name of its own, and its kind is told apart. */
const pickedOf = (file: File): PickedFile => {
  const name = extensionOf(file.name) === '' ? `${file.name || '图片'}.${file.type.split('/')[1] ?? ''}` : file.name;
  return { name, size: file.size, content: { blob: file } };
};

/** Whether HTML says more than its words, which the browser pastes by itself. */
const isRich = ({ blocks }: { blocks: readonly NewBlock[] }): boolean => {
  const [first] = blocks;
  return blocks.length > 1 || (first !== undefined && (first.kind !== 'text' || first.value.includes('**')));
};

/** Takes what is pasted or dropped: a text with its headings and lists, files into the upload. Plain words go their usual way. */
export const takingHandlers = ({ onFiles, onBlocks, onRefused }: Taking) => ({
  onPaste: (event: ClipboardEvent) => {
    const { clipboardData } = event;
    const html = clipboardData.getData('text/html');
    const words = clipboardData.getData('text/plain');
    const files = [...clipboardData.files];
    if (files.length > 0 && words.trim() === '') {
      event.preventDefault();
      return onFiles(files.map(pickedOf));
    }
    const pasted = html === '' ? null : blocksOfHtml(html);
    if (pasted === null || !(isRich(pasted) || pasted.pictures > 0)) return;
    event.preventDefault();
    onRefused(
      pasted.pictures > 0 ? `有 ${pasted.pictures} 张图片没有随文字过来，请把图片单独复制、拖进来，或者插入。` : null,
    );
    if (pasted.blocks.length > 0) onBlocks(pasted.blocks);
  },
  onDragOver: (event: DragEvent) => {
    if ([...event.dataTransfer.types].includes('Files')) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    const files = [...event.dataTransfer.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files.map(pickedOf));
  },
});
