using System.Text.Json;

namespace GdrCode.Judging.Learned;

/// <summary>A trained model: everything that <see cref="EmbeddedJudge"/> has learnt, in one file.</summary>
/// <param name="Manifest">What it was trained on, and its thresholds.</param>
/// <param name="Names">The letters of names.</param>
/// <param name="Linear">The first part.</param>
/// <param name="Trees">The second part.</param>
/// <param name="Categories">Names the category of a proposal.</param>
internal sealed record JudgeModel(ModelManifest Manifest, NameModel Names, LinearModel Linear, TreeEnsemble Trees, CategoryModel Categories)
{
    private const int Magic = 0x324D4447; // "GDM2"

    private static readonly Lazy<JudgeModel> BuiltIn = new(LoadBuiltIn);

    /// <summary>The model that comes with the tool, read at first use.</summary>
    public static JudgeModel Default => BuiltIn.Value;

    /// <summary>The probability that a candidate with these log-odds is sensitive.</summary>
    public double Probability(float logOdds) => 1 / (1 + Math.Exp(-((Manifest.Slope * logOdds) + Manifest.Offset)));

    /// <summary>Writes the model; the same model gives the same bytes.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        var manifest = JsonSerializer.SerializeToUtf8Bytes(Manifest, ModelJson.Default.ModelManifest);
        writer.Write(manifest.Length);
        writer.Write(manifest);
        WriteHalves(writer, Names.Weights);
        WriteHalves(writer, Linear.Weights);
        writer.Write(Categories.Categories.Count);
        foreach (var category in Categories.Categories)
        {
            writer.Write(category);
        }

        WriteHalves(writer, Categories.Weights);
        writer.Write(Trees.Depth);
        writer.Write(Trees.Bias);
        writer.Write(Trees.Features.Length);
        writer.Write(Trees.Features);
        WriteSingles(writer, Trees.Thresholds);
        WriteSingles(writer, Trees.Leaves);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The file is no model of this version, or is cut.</exception>
    public static JudgeModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadInt32() != Magic)
            {
                throw new InvalidDataException("not a model of this version; train it again with gdr train");
            }

            var manifest = JsonSerializer.Deserialize(reader.ReadBytes(reader.ReadInt32()), ModelJson.Default.ModelManifest)!;
            var names = new NameModel(ReadHalves(reader, NameModel.Buckets));
            var linear = new LinearModel(ReadHalves(reader, FeatureBag.Buckets));
            var categories = new string[reader.ReadInt32()];
            for (var i = 0; i < categories.Length; i++)
            {
                categories[i] = reader.ReadString();
            }

            var naming = new CategoryModel(categories, ReadHalves(reader, categories.Length * CategoryModel.Buckets));
            var (depth, bias) = (reader.ReadInt32(), reader.ReadSingle());
            var features = reader.ReadBytes(reader.ReadInt32());
            var trees = features.Length / ((1 << depth) - 1);
            return new JudgeModel(manifest, names, linear, new TreeEnsemble(depth, features, ReadSingles(reader, features.Length), ReadSingles(reader, trees << depth), bias), naming);
        }
        catch (Exception e) when (e is EndOfStreamException or JsonException or ArgumentException)
        {
            throw new InvalidDataException("not a whole model; train it again with gdr train", e);
        }
    }

    private static JudgeModel LoadBuiltIn()
    {
        using var stream = typeof(JudgeModel).Assembly.GetManifestResourceStream("rules/models/embedded.model")!;
        return Read(stream);
    }

    private static void WriteHalves(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            writer.Write((Half)value);
        }
    }

    private static void WriteSingles(BinaryWriter writer, ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            writer.Write(value);
        }
    }

    private static float[] ReadHalves(BinaryReader reader, int count)
    {
        var bytes = reader.ReadBytes(2 * count);
        var halves = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Half>(bytes);
        var values = new float[count];
        if (halves.Length != count)
        {
            throw new EndOfStreamException();
        }

        for (var i = 0; i < count; i++)
        {
            values[i] = (float)halves[i];
        }

        return values;
    }

    private static float[] ReadSingles(BinaryReader reader, int count)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = reader.ReadSingle();
        }

        return values;
    }
}
