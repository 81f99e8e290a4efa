export default definePageConfig({ navigationBarTitleText: '试卷与自测' });
