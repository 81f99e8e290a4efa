export { addConsent } from './handlers/add-consent';
export { openConsent } from './handlers/open-consent';
export { openReminders } from './handlers/open-reminders';
export { remind } from './handlers/remind';
export { sendReminders } from './handlers/send-reminders';
