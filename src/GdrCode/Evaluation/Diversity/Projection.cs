namespace GdrCode.Evaluation.Diversity;

/// <summary>The two directions in which vectors differ most (principal components), by power iteration.</summary>
internal static class Projection
{
    private const int MostSteps = 500;
    private const double Settled = 1e-10;

    /// <summary>Where each vector lies along the two directions, and the share of the variance that they hold.</summary>
    public static (IReadOnlyList<(double X, double Y)> Points, double Explained) Of(IReadOnlyList<double[]> vectors)
    {
        if (vectors.Count == 0)
        {
            return ([], 0);
        }

        var dimensions = vectors[0].Length;
        var mean = Enumerable.Range(0, dimensions).Select(d => vectors.Average(v => v[d])).ToArray();
        var rest = vectors.Select(v => v.Zip(mean, (a, b) => a - b).ToArray()).ToList();
        var all = rest.Sum(v => Dot(v, v));
        var (first, firstVariance) = Component(rest);
        var (second, secondVariance) = Component(rest);
        return ([.. first.Zip(second)], ConfusionMatrix.Share(firstVariance + secondVariance, all));
    }

    // The coordinates along the strongest direction, which is taken out of the vectors.
    private static (double[] Coordinates, double Variance) Component(List<double[]> vectors)
    {
        var direction = Direction(vectors);
        var coordinates = vectors.Select(v => Dot(v, direction)).ToArray();
        for (var i = 0; i < vectors.Count; i++)
        {
            vectors[i] = [.. vectors[i].Zip(direction, (v, d) => v - (coordinates[i] * d))];
        }

        return (coordinates, coordinates.Sum(c => c * c));
    }

    private static double[] Direction(List<double[]> vectors)
    {
        // From the longest vector: it is not at right angles to everything, unless all are zero.
        var direction = Unit(vectors.MaxBy(v => Dot(v, v))!);
        for (var step = 0; step < MostSteps; step++)
        {
            var next = new double[direction.Length];
            foreach (var vector in vectors)
            {
                var along = Dot(vector, direction);
                for (var d = 0; d < next.Length; d++)
                {
                    next[d] += along * vector[d];
                }
            }

            next = Unit(next);
            var moved = Embedding.Distance(next, direction);
            direction = next;
            if (moved < Settled)
            {
                break;
            }
        }

        // Either sign is right; the largest part decides, so that pictures don't flip.
        var largest = direction.MaxBy(Math.Abs);
        return largest < 0 ? Array.ConvertAll(direction, d => -d) : direction;
    }

    private static double[] Unit(double[] vector)
    {
        var length = Math.Sqrt(Dot(vector, vector));
        return length == 0 ? vector : Array.ConvertAll(vector, v => v / length);
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
