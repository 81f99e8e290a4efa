/** Stands for a picture in a text: Unicode's object replacement character, which Word and web pages also copy. */
export const PICTURE = '\ufffc';

export const hasPicture = (text: string): boolean => text.includes(PICTURE);
