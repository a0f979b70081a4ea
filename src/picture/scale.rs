//! Fewer points, and points turned.
//!
//! A point of the smaller picture is the weighted sum of the points it stands for and some around them (a Catmull-Rom
//! curve, stretched to the scale), first along rows, then along columns. Weights are whole numbers that sum up to one in
//! fixed point, so that nothing depends on how a machine rounds.

use super::points::Points;

/// One, in fixed point.
const ONE: i64 = 1 << 14;
/// How far the curve reaches to either side, in points of the smaller picture.
const REACH: i64 = 2;
/// Steps of the curve to a point.
const STEPS: i64 = 1 << 10;

/// Weights of a run of points that make one.
struct Run {
    first: usize,
    weights: Vec<i64>,
}

/// The picture at a smaller width; the height follows.
pub(super) fn to_width(points: &Points, width: usize) -> Points {
    let height = (points.height * width + points.width / 2) / points.width.max(1);
    let height = height.max(1);
    let opacity = points.has_opacity();
    let lines = along(&points.bytes, points.width, points.height, points.channels, width, opacity);
    // Turned about its diagonal, columns are rows.
    let turned = diagonal(&lines, width, points.height, points.channels);
    let lines = along(&turned, points.height, width, points.channels, height, opacity);
    let bytes = diagonal(&lines, height, width, points.channels);
    Points { width, height, channels: points.channels, bytes, profile: points.profile.clone() }
}

/// Rows of `width` points as rows of `to` points.
fn along(bytes: &[u8], width: usize, height: usize, channels: usize, to: usize, opacity: bool) -> Vec<u8> {
    let runs: Vec<Run> = (0..to).map(|at| run(at, width, to)).collect();
    let mut out = Vec::with_capacity(to * height * channels);
    let row = width * channels;
    for line in bytes.chunks_exact(row.max(1)) {
        for run in &runs {
            let from = line.get(run.first * channels..).unwrap_or_default().chunks_exact(channels);
            let mut sums = [0i64; 4];
            let mut seen = 0;
            for (point, weight) in from.zip(&run.weights) {
                // What cannot be seen has no say in the colour.
                let share = if opacity { i64::from(*point.last().unwrap_or(&0)) } else { 255 };
                seen += weight * share;
                let colours = if opacity { channels - 1 } else { channels };
                for (sum, part) in sums.iter_mut().zip(point.iter().take(colours)) {
                    *sum += weight * share * i64::from(*part);
                }
            }
            let colours = if opacity { channels - 1 } else { channels };
            let colour = |sum: &i64| if seen > 0 { (sum + seen / 2) / seen } else { 0 };
            out.extend(sums.iter().take(colours).map(|sum| byte(colour(sum))));
            if opacity {
                out.push(byte((seen + ONE / 2) / ONE));
            }
        }
    }
    out
}

fn byte(value: i64) -> u8 {
    u8::try_from(value.clamp(0, 255)).unwrap_or(u8::MAX)
}

/// What the point at `at` of `to` is made of, out of `from`.
fn run(at: usize, from: usize, to: usize) -> Run {
    let number = |value: usize| i64::try_from(value).unwrap_or(i64::MAX);
    let (at, from, to) = (number(at), number(from), number(to).max(1));
    // Places are counted in parts of a point, so that halves are whole: the middle of a point is at half.
    let middle = (2 * at + 1) * from;
    let first = ((middle - REACH * 2 * from) / (2 * to)).max(0);
    let last = ((middle + REACH * 2 * from) / (2 * to)).min(from - 1);
    let mut weights: Vec<i64> = (first..=last)
        .map(|point| {
            let away = ((2 * point + 1) * to - middle).abs();
            curve(away * STEPS / (2 * from).max(1))
        })
        .collect();
    let sum: i64 = weights.iter().sum::<i64>().max(1);
    weights.iter_mut().for_each(|weight| *weight = *weight * ONE / sum);
    // What rounding has taken away goes to the point in the middle.
    let missing = ONE - weights.iter().sum::<i64>();
    let middle = weights.len() / 2;
    if let Some(weight) = weights.get_mut(middle) {
        *weight += missing;
    }
    Run { first: usize::try_from(first).unwrap_or(0), weights }
}

/// The curve at a distance, which is counted in [`STEPS`]: (3x³ − 5x² + 2) / 2 up to one, (−x³ + 5x² − 8x + 4) / 2 up to two.
fn curve(away: i64) -> i64 {
    let (one, square, cube) = (STEPS, away * away / STEPS, away * away / STEPS * away / STEPS);
    match away {
        _ if away < STEPS => (3 * cube - 5 * square + 2 * one) / 2,
        _ if away < 2 * STEPS => (5 * square - cube - 8 * away + 4 * one) / 2,
        _ => 0,
    }
}

/// Rows become columns.
fn diagonal(bytes: &[u8], width: usize, height: usize, channels: usize) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    for column in 0..width {
        for row in 0..height {
            let at = (row * width + column) * channels;
            out.extend(bytes.get(at..at + channels).unwrap_or_default());
        }
    }
    out
}

/// The picture turned as a camera says it is to be shown.
pub(super) fn turned(points: Points, turn: u8) -> Points {
    if !(2..=8).contains(&turn) {
        return points;
    }
    let swaps = turn >= 5;
    let (bytes, width, height) = match swaps {
        true => (
            diagonal(&points.bytes, points.width, points.height, points.channels),
            points.height,
            points.width,
        ),
        false => (points.bytes, points.width, points.height),
    };
    let (left_right, up_down) = match turn {
        2 | 6 => (true, false),
        4 | 8 => (false, true),
        3 | 7 => (true, true),
        _ => (false, false),
    };
    let row = width * points.channels;
    let mirrored = |line: &[u8]| -> Vec<u8> {
        match left_right {
            true => line.chunks_exact(points.channels).rev().flatten().copied().collect(),
            false => line.to_vec(),
        }
    };
    let lines = bytes.chunks_exact(row.max(1));
    let bytes = match up_down {
        true => lines.rev().flat_map(mirrored).collect(),
        false => lines.flat_map(mirrored).collect(),
    };
    Points { width, height, channels: points.channels, bytes, profile: points.profile }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(width: usize, bytes: &[u8]) -> Points {
        Points { width, height: bytes.len() / width, channels: 1, bytes: bytes.to_vec(), profile: None }
    }

    #[test]
    fn one_colour_stays_one_colour() {
        for (from, to) in [(100, 37), (64, 32), (17, 16), (5, 1)] {
            let points = Points {
                width: from,
                height: 9,
                channels: 3,
                bytes: [200, 100, 7].repeat(from * 9),
                profile: None,
            };
            let small = to_width(&points, to);
            assert_eq!((small.width, small.bytes.len()), (to, to * small.height * 3));
            assert!(small.bytes.chunks(3).all(|point| point == [200, 100, 7]), "{from} → {to}");
        }
    }

    #[test]
    fn brightness_stays_where_it_is() {
        let line: Vec<u8> = (0..200).map(|at| if at < 100 { 0 } else { 255 }).collect();
        let small = to_width(&grey(200, &line.repeat(4)), 20);
        let first: Vec<u8> = small.bytes.iter().take(20).copied().collect();
        assert!(
            first[..9].iter().all(|byte| *byte < 20) && first[11..].iter().all(|byte| *byte > 235),
            "{first:?}"
        );
    }

    #[test]
    fn what_cannot_be_seen_has_no_colour() {
        let points = Points {
            width: 4,
            height: 1,
            channels: 4,
            bytes: [[255, 0, 0, 255], [0, 255, 0, 0]].concat().repeat(2),
            profile: None,
        };
        let small = to_width(&points, 2);
        assert!(small.bytes.chunks(4).all(|point| point[1] == 0 && point[3] > 0), "{:?}", small.bytes);
    }

    #[test]
    fn turning_as_cameras_number_it() {
        let all = [
            (1, vec![1, 2, 3, 4, 5, 6], 3),
            (2, vec![3, 2, 1, 6, 5, 4], 3),
            (3, vec![6, 5, 4, 3, 2, 1], 3),
            (4, vec![4, 5, 6, 1, 2, 3], 3),
            (5, vec![1, 4, 2, 5, 3, 6], 2),
            (6, vec![4, 1, 5, 2, 6, 3], 2),
            (7, vec![6, 3, 5, 2, 4, 1], 2),
            (8, vec![3, 6, 2, 5, 1, 4], 2),
        ];
        for (turn, bytes, width) in all {
            let found = turned(grey(3, &[1, 2, 3, 4, 5, 6]), turn);
            assert_eq!((found.bytes, found.width), (bytes, width), "{turn}");
        }
    }
}
