/** The columns of the tables that are imported, in the order in which the page names them. */
export const TABLE_COLUMNS = {
  units: { required: ['编号', '名称', '类别', '上级编号'], optional: [] },
  members: {
    required: ['编号', '姓名', '单元编号'],
    optional: ['进入支部日期', '党员类别', '免考核', '角色', '登录标识'],
  },
} as const;
