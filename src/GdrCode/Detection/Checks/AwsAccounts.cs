using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>Account numbers of AWS.</summary>
internal static class AwsAccounts
{
    // Images, log deliveries and machine images that everybody names: EKS, ECS, Amazon Linux, deep learning, SageMaker, Windows, Canonical, the marketplace, load balancers.
    private static readonly HashSet<string> Public =
    [
        "602401143452", "877085696533", "800184023465", "918309763551", "961992271922", "590381155156", "558608220178", "151742754352", "013241004608", "591542846629", "137112412989", "763104351884", "683313688378",
        "246618743249", "801119661308", "099720109477", "679593333241", "840364872350", "906394416424", "127311923021", "033677994240", "027434742980", "797873946194", "156460612806", "054676820928", "582318560864",
    ];

    /// <summary>Whether a number of twelve digits may be the account of somebody, none of a manual and none of AWS's own.</summary>
    public static bool IsOfSomebody(ReadOnlySpan<char> value) => !Placeholders.IsPlaceholder(value) && !Public.GetAlternateLookup<ReadOnlySpan<char>>().Contains(value);
}
