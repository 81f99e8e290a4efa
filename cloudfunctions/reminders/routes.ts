export { addSubscription } from './handlers/add-subscription';
export { openReminders } from './handlers/open-reminders';
export { openSubscription } from './handlers/open-subscription';
export { remind } from './handlers/remind';
export { sendReminders } from './handlers/send-reminders';
