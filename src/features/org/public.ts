export { AccountCard } from './components/account-card';
export { ElderSwitch } from './components/elder-switch';
export { SignOutButton } from './components/sign-out-button';
export { Workbench } from './components/workbench';
export { holdsAny, loadMe, useMaySend, useMe } from './me';
export { useMemberTab } from './use-member-tab';
