import { Box, Card, Stack, Typography, useTheme } from '@mui/material';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../i18n/text';
import { meaningOfBand, type Analysis, type Band } from './analysis';

interface ScoreHistoryProps {
  title: string;
  analyses: readonly Analysis[];
  bands: readonly Band[];
}

/** A member's scores with one form over time, before the bands of the form. The figures stand in the table below it. */
const ScoreHistory = ({ title, analyses, bands }: ScoreHistoryProps) => {
  const { look } = useTheme();
  const format = useFormat();
  const points = analyses
    .filter(({ score, submittedAt }) => score !== null && submittedAt !== null)
    .map(({ score, submittedAt }) => ({ at: Date.parse(submittedAt as string), score: Number(score) }))
    .sort((a, b) => a.at - b.at);
  if (points.length < 2) return null;
  const axis = { fill: look.palette.textSecondary, fontSize: `${look.type.small.size}rem` };
  const dayOf = (at: number) => format.day(at);
  return (
    <Card component="figure" sx={{ p: 5, m: 0 }} aria-label={title}>
      <Stack gap={3}>
        <Typography variant="h4" component="figcaption">
          {title}
        </Typography>
        <Box aria-hidden sx={{ height: look.sizes.chart, mx: -2 }}>
          <ResponsiveContainer width="100%" height="100%">
            <LineChart data={points}>
              <CartesianGrid vertical={false} stroke={look.palette.line} />
              {bands.map(({ from, to, colour }) => (
                <ReferenceArea
                  key={from}
                  y1={from}
                  y2={to}
                  fill={look.palette.meanings[meaningOfBand(colour)].soft}
                  fillOpacity={0.7}
                  stroke="none"
                />
              ))}
              <XAxis
                dataKey="at"
                type="number"
                domain={['dataMin', 'dataMax']}
                ticks={points.map(({ at }) => at)}
                tickFormatter={dayOf}
                tickLine={false}
                axisLine={false}
                tick={axis}
                padding={{ left: look.sizes.row, right: look.sizes.row }}
                interval="preserveStartEnd"
              />
              <YAxis domain={[0, 100]} tickLine={false} axisLine={false} tick={axis} width={look.sizes.row} />
              <Tooltip
                isAnimationActive={false}
                labelFormatter={(at) => dayOf(Number(at))}
                formatter={(score) => [format.percent(Number(score)), '']}
                separator=""
                contentStyle={{
                  backgroundColor: look.palette.raised,
                  borderColor: look.palette.line,
                  borderRadius: look.radii.card,
                }}
              />
              <Line
                dataKey="score"
                stroke={look.palette.series[0]}
                strokeWidth={2}
                dot={{ r: 4, fill: look.palette.series[0] }}
                isAnimationActive={false}
              />
            </LineChart>
          </ResponsiveContainer>
        </Box>
      </Stack>
    </Card>
  );
};

export default ScoreHistory;
