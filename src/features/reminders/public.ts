/** What a member sees after a finish. */
export { AllowMessages } from './consent/allow-messages';
