/** What a member sees after a finish. */
export { AllowMessages } from './subscription/allow-messages';
