import { useDesk } from '../../../src/features/bank/questions/rows-store';

jest.mock('../../../src/features/bank/api', () => ({
  fetchDesk: jest.fn(async () => ({ ok: false, code: 'NETWORK' })),
  fetchQuestions: jest.fn(async () => ({ ok: true, value: { items: [], next: null } })),
}));

const filterInAddress = () => new URLSearchParams(window.location.hash.split('?')[1]).get('filter') ?? '';

// Only a browser has an address.
beforeAll(() => {
  process.env.TARO_ENV = 'h5';
});

describe('the filter of the question bank', () => {
  it('stands in the address, and comes back from it', () => {
    useDesk.getState().choose({ state: 'draft', topic: '保密法' });
    const address = filterInAddress();
    useDesk.getState().choose({ state: 'active', topic: null });
    expect(useDesk.getState().filter.topic).toBeNull();
    useDesk.getState().restore(address);
    expect(useDesk.getState().filter).toMatchObject({ state: 'draft', topic: '保密法', type: null });
  });

  it.each(['', '{', '{"state":"gone"}'])('stays as it is for the address %p', (address) => {
    const before = useDesk.getState().filter;
    useDesk.getState().restore(address);
    expect(useDesk.getState().filter).toEqual(before);
  });
});
