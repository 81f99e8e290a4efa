/** Sends a letter and takes its steps, each once: a letter that has them already stays as it is. */
export async function loadLetter(cloud, { account, steps, ...letter }) {
  const { letterId, steps: taken } = await cloud.ask(account, 'letters', 'sendLetter', { ...letter, pictures: [] });
  for (const { account: handler, command } of steps.slice(taken.length)) {
    const { revision } = await cloud.ask(handler, 'letters', 'openLetter', { letterId });
    await cloud.ask(handler, 'letters', 'moveLetter', { letterId, seenRevision: revision, command });
  }
}
