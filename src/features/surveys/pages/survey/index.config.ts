export default definePageConfig({ navigationBarTitleText: '调查和评议' });
