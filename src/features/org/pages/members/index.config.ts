export default definePageConfig({ navigationBarTitleText: '单元与名册' });
