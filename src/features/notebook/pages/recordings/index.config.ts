export default definePageConfig({ navigationBarTitleText: '听读录音' });
