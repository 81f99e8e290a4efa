export default definePageConfig({ navigationBarTitleText: '调查和推选' });
