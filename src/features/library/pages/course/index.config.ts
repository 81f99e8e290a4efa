export default definePageConfig({ navigationBarTitleText: '做成课程' });
