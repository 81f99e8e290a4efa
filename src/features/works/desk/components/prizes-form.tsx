import { TextField } from '@/ui/text-field';
import type { Prize } from '../../../../../core/works/call';
import type { ScoreLine } from '../../../../../core/works/contract';

/** As many as stand in the form; the others have none. */
const MOST_ROWS = 20;

interface PrizesFormProps {
  standings: readonly ScoreLine[];
  prizes: readonly Prize[];
  onChange: (prizes: Prize[]) => void;
}

/** A prize for each of the best works; one without words has none. */
export const PrizesForm = ({ standings, prizes, onChange }: PrizesFormProps) => (
  <>
    {standings.slice(0, MOST_ROWS).map(({ submissionId, title }, at) => (
      <TextField
        key={submissionId}
        label={`${at + 1}. ${title}`}
        value={prizes.find((one) => one.submissionId === submissionId)?.prize ?? ''}
        onChange={(prize) =>
          onChange(
            standings.flatMap((line) => {
              const before = prizes.find((one) => one.submissionId === line.submissionId);
              if (line.submissionId !== submissionId) return before ?? [];
              return prize === '' ? [] : { submissionId, prize };
            }),
          )
        }
        maxLength={20}
        placeholder='比如一等奖；不得奖的空着'
      />
    ))}
  </>
);
