type Body = Record<string, unknown>;

/** Answers the SDK's requests to this address here; returns the function that ends it. */
export function answerInProcess(adminUrl: string, answer: (body: Body) => Promise<Body>): () => void;
