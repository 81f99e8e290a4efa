import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use as register, setPlatformAPI } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

/** Registers what our bars are drawn of by making what is exported: the build leaves out a module that only registers. */
function withBars() {
  register([BarChart, GridComponent, CanvasRenderer]);
  return { init, setPlatformAPI };
}

export const echarts = withBars();
