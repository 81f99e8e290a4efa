/** Words that only a screen reader says, within others: what a dot or a place in a grid tells who sees it. Browser only. */
export const Unseen = ({ text }: { text: string }) => <span className='unseen'>{text}</span>;
