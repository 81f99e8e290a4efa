export default definePageConfig({ navigationBarTitleText: '作答' });
