namespace Onside.Science;

/// <summary>How alike two short strings are, character by character.</summary>
public static class StringSimilarity
{
    private const double PrefixScale = 0.1;
    private const int LongestPrefix = 4;
    private const double BoostFrom = 0.7;

    /// <summary>The Jaro similarity: characters in common within half the longer length, less transpositions.</summary>
    /// <returns>From 0 (nothing in common) to 1 (equal; two empty strings are equal). MARTHA and MARHTA: 0.944. Symmetric.</returns>
    /// <remarks>M. A. Jaro, "Advances in record-linkage methodology", Journal of the American Statistical Association 84 (1989), 414-420. Compares UTF-16 code units: fold first.</remarks>
    public static double Jaro(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.SequenceEqual(right))
        {
            return 1;
        }

        // The assignment is greedy from the first string on: a fixed order makes it symmetric.
        if (left.Length > right.Length || (left.Length == right.Length && left.SequenceCompareTo(right) > 0))
        {
            var swap = left;
            left = right;
            right = swap;
        }

        var leftCommon = left.Length <= 256 ? stackalloc bool[left.Length] : new bool[left.Length];
        var rightCommon = right.Length <= 256 ? stackalloc bool[right.Length] : new bool[right.Length];
        double common = Common(left, right, leftCommon, rightCommon);
        if (common == 0)
        {
            return 0;
        }

        var transpositions = OutOfOrder(left, right, leftCommon, rightCommon) / 2;
        return ((common / left.Length) + (common / right.Length) + ((common - transpositions) / common)) / 3;
    }

    /// <summary>The Jaro-Winkler similarity: Jaro, raised for a common beginning of up to four characters where it is at least 0.7.</summary>
    /// <returns>From 0 to 1. MARTHA and MARHTA: 0.961, DWAYNE and DUANE: 0.840. Symmetric.</returns>
    /// <remarks>W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi-Sunter model of record linkage" (1990), prefix scale 0.1.</remarks>
    public static double JaroWinkler(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var jaro = Jaro(left, right);
        var prefix = Math.Min(left.CommonPrefixLength(right), LongestPrefix);
        return jaro >= BoostFrom ? jaro + (prefix * PrefixScale * (1 - jaro)) : jaro;
    }

    /// <summary>Whether two different strings are one slip of the keyboard apart: a character added, left out, changed, or exchanged with its neighbour.</summary>
    /// <returns>False for equal strings. Symmetric.</returns>
    /// <remarks>F. J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7 (1964), 171-176: four of five misspellings are of this kind.</remarks>
    public static bool AreOneEditApart(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var start = left.CommonPrefixLength(right);
        var ours = left[start..];
        var theirs = right[start..];
        return (ours.Length - theirs.Length) switch
        {
            1 => ours[1..].SequenceEqual(theirs),
            -1 => theirs[1..].SequenceEqual(ours),
            0 when ours.Length > 0 => ours[1..].SequenceEqual(theirs[1..])
                || (ours.Length > 1 && ours[0] == theirs[1] && ours[1] == theirs[0] && ours[2..].SequenceEqual(theirs[2..])),
            _ => false,
        };
    }

    private static int Common(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> leftCommon, Span<bool> rightCommon)
    {
        var reach = Math.Max((Math.Max(left.Length, right.Length) / 2) - 1, 0);
        var common = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var last = Math.Min(i + reach, right.Length - 1);
            for (var j = Math.Max(i - reach, 0); j <= last; j++)
            {
                if (!rightCommon[j] && left[i] == right[j])
                {
                    leftCommon[i] = rightCommon[j] = true;
                    common++;
                    break;
                }
            }
        }

        return common;
    }

    private static int OutOfOrder(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ReadOnlySpan<bool> leftCommon, ReadOnlySpan<bool> rightCommon)
    {
        var (outOfOrder, j) = (0, 0);
        for (var i = 0; i < left.Length; i++)
        {
            if (!leftCommon[i])
            {
                continue;
            }

            while (!rightCommon[j])
            {
                j++;
            }

            outOfOrder += left[i] == right[j] ? 0 : 1;
            j++;
        }

        return outOfOrder;
    }
}
