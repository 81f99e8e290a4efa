import { titles } from '../../../../platform/titles';

export default definePageConfig({ navigationBarTitleText: titles.manageCourses });
