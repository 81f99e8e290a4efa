import { View } from '@tarojs/components';
import { type ReactNode, useContext } from 'react';
import { classNames } from '@/ui/class-names';
import { RoomContext, useRoomBeside } from '@/ui/room-beside';
import styles from './form-columns.module.scss';

/** No screen is so wide. */
const NEVER = 'not all';

interface FormColumnsProps {
  /** Where the document stands; null for a new one. */
  status?: ReactNode;
  /** What has been done with it; null for a new one. */
  trail?: ReactNode;
  /** A preview stands beside what is written, which leaves no room for another column. */
  hasPreview?: boolean;
  /** The form, and what can be done with the document. */
  children: ReactNode;
}

/**
 * A form no wider than is good to fill in, its state and its trail at its side; where there is no room, or a preview takes
 * it, the one below the other. The mini program has none and needs no views around them, which would put the lists within
 * too deep for queries.
 */
export function FormColumns({ status = null, trail = null, hasPreview = false, children }: FormColumnsProps) {
  const room = useContext(RoomContext);
  const hasRoom = useRoomBeside() && !hasPreview;
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <>
        {status}
        {children}
        {trail}
      </>
    );
  }
  return (
    <View className={classNames(styles.columns, hasRoom && styles.beside)}>
      {status !== null && <View className={classNames(styles.column, styles.status)}>{status}</View>}
      <View className={classNames(styles.column, styles.form)}>{children}</View>
      {trail !== null && (
        <View className={classNames(styles.column, styles.trail)}>
          <RoomContext.Provider value={hasPreview ? NEVER : room}>{trail}</RoomContext.Provider>
        </View>
      )}
    </View>
  );
}
