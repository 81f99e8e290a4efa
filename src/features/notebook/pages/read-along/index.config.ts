export default definePageConfig({ navigationBarTitleText: '听读' });
