namespace GdrCode.Judging.Learned;

/// <summary>A <see cref="Survey"/> as one file of the repository sees it: without what stands in itself.</summary>
internal sealed class SurveyView
{
    private readonly Survey survey;
    private readonly Dictionary<string, Survey.Tally> values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Survey.Tally> words = new(StringComparer.Ordinal);
    private readonly float best;
    private readonly float density;

    /// <param name="survey">The whole.</param>
    /// <param name="own">The part that the file itself is; null where it had no candidates.</param>
    public SurveyView(Survey survey, FileSurvey? own)
    {
        this.survey = survey;
        best = survey.BestElsewhere(own);
        density = survey.DensityElsewhere(own?.Candidates.Count(c => c.Score > 0) ?? 0);
        foreach (var (value, score) in own?.Candidates ?? [])
        {
            Survey.Add(values, value, score);
            foreach (var word in Survey.WordsOf(value))
            {
                Survey.Add(words, word, score);
            }
        }
    }

    /// <summary>Writes what a repository full of sensitive values would say of any value.</summary>
    public static void ReadRich(Span<float> dense)
    {
        dense[(int)DenseFeature.BestInRepository] = 2;
        dense[(int)DenseFeature.DensityInRepository] = 0.2f;
        dense[(int)DenseFeature.ValueInRepository] = 3;
        dense[(int)DenseFeature.ValueCount] = 3;
        dense[(int)DenseFeature.WordsInRepository] = 2;
        dense[(int)DenseFeature.BestWordInRepository] = 3;
    }

    /// <summary>Writes the features of a value.</summary>
    public void Read(string value, Span<float> dense)
    {
        dense[(int)DenseFeature.BestInRepository] = best;
        dense[(int)DenseFeature.DensityInRepository] = density;
        (dense[(int)DenseFeature.ValueInRepository], dense[(int)DenseFeature.ValueCount]) = survey.ValueElsewhere(value, values.GetValueOrDefault(value));
        (dense[(int)DenseFeature.WordsInRepository], dense[(int)DenseFeature.BestWordInRepository]) = survey.WordsElsewhere(value, words);
    }
}
