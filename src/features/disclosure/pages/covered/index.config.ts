export default definePageConfig({ navigationBarTitleText: '公开和应公开' });
