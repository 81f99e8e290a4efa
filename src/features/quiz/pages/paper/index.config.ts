export default definePageConfig({ navigationBarTitleText: '试卷与竞赛', enableShareAppMessage: true });
