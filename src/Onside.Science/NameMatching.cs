using System.Collections.Frozen;

namespace Onside.Science;

/// <summary>How likely two names mean the same organisation or the same person: for the warning while somebody types a new record.</summary>
/// <remarks>
/// Both names are folded and split into words; words are paired greedily by Jaro-Winkler similarity, and the weight of the paired words is compared
/// with the weight of all (a soft Dice coefficient over token sets, after W. Cohen, P. Ravikumar and S. Fienberg, "A comparison of string distance
/// metrics for name-matching tasks", IJCAI workshop on information integration, 2003). Words that say little (group, services, hotel) weigh less.
/// Measured precision and recall stand in docs/decisions/0010-name-matching.md.
/// </remarks>
public static class NameMatching
{
    /// <summary>From this similarity on two organisations are worth a warning.</summary>
    public const double SameOrganisation = 0.85;

    /// <summary>From this similarity on two people are worth a warning.</summary>
    public const double SamePerson = 0.85;

    private const int MostWords = 12;
    private const int LongEnoughToMisspell = 4;
    private const double SimilarWord = 0.9;
    private const double InitialOfWord = 0.9;
    private const double WeightOfCommonWord = 0.3;
    private const double WeightOfOmittedPart = 0.4;

    private static readonly FrozenSet<string> Fillers =
        "the,and,und,et,y,e,og,och,of,for,fur,der,die,das,de,des,du,la,le,les,el,los,il,del,della,di,da,do,van,von,et,en,at,am,an,in,im,zu,zum,zur,a"
            .Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> CommonWords = string.Join(',',
        "group,gruppe,groupe,gruppo,grupo,holding,holdings,international,global,europe,europa,european,services,service,systems,system,systeme,solutions,solution",
        "industries,industrie,industry,technologies,technology,technologie,enterprises,partners,associates,consulting,management,trading,handel,handels",
        "products,resources,communications,energy,financial,capital,bank,insurance,restaurant,restaurants,hotel,hotels,cafe,bar,grill,bistro,ristorante,brewing,brewery")
        .Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles =
        "von,van,der,den,de,del,della,di,da,dos,du,la,le,el,al,bin,ibn,ben,zu,ter,ten,af,av,y,e".Split(',').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Titles =
        "mr,mrs,ms,miss,dr,prof,professor,sir,dame,herr,frau,hr,fr,mme,mlle,sig,sra,sr,jr,dipl,med,phd,msc,bsc,mba"
            .Split(',').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The form in which an organisation's name is compared: folded, without legal form, articles and connecting words.</summary>
    /// <returns>"Fernhill Water GmbH &amp; Co. KG": "fernhill water". Equal forms are the surest sign of a duplicate, and can be looked up.</returns>
    public static string OrganisationKey(string? name) => string.Join(' ', OrganisationWords(name));

    /// <summary>The form in which a person's name is compared: folded, without titles, the words in alphabetical order.</summary>
    /// <returns>"Dr. Lindqvist, Mara": "lindqvist mara".</returns>
    public static string PersonKey(string? name) => string.Join(' ', PersonWords(name).Order(StringComparer.Ordinal));

    /// <summary>How likely two names are names of one organisation.</summary>
    /// <returns>From 0 to 1, symmetric; 1 when the keys are equal; 0 when a name has no letters or digits. Compare with <see cref="SameOrganisation"/>.</returns>
    public static double Organisations(string? left, string? right)
    {
        var (ours, theirs) = InOneOrder(OrganisationWords(left), OrganisationWords(right));
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return 0;
        }

        var (joined, other) = (string.Concat(ours), string.Concat(theirs));
        if (joined == other)
        {
            return 1;
        }

        var paired = Paired(ours, theirs, Similar);
        var byWords = Dice(paired, ours, theirs, WeightInOrganisation, 1);
        return ours.Count != theirs.Count && SameNumbers(ours, theirs) ? Math.Max(byWords, Spaced(joined, other)) : byWords;
    }

    /// <summary>How likely two names are names of one person; the order of the words makes no difference.</summary>
    /// <returns>
    /// From 0 to 1, symmetric; 1 when the keys are equal; 0 when a name has no letters. An initial stands for a name that begins with it,
    /// and a middle name only one of them has costs little. Compare with <see cref="SamePerson"/>.
    /// </returns>
    public static double People(string? left, string? right)
    {
        var (ours, theirs) = InOneOrder(PersonWords(left), PersonWords(right));
        if (ours.Count == 0 || theirs.Count == 0)
        {
            return 0;
        }

        var paired = Paired(ours, theirs, SimilarOrInitial);
        var omitted = paired.Count(pair => WeightInPerson(pair.Ours) == 1) >= 2 ? WeightOfOmittedPart : 1;
        return Dice(paired, ours, theirs, WeightInPerson, omitted);
    }

    private static IReadOnlyList<string> OrganisationWords(string? name)
    {
        var words = LegalForms.Without(JoinInitials(TextFolding.Words(name)));
        var telling = words.Where(word => !Fillers.Contains(word)).ToList();
        return [.. (telling.Count > 0 ? telling : words).Take(MostWords)];
    }

    private static IReadOnlyList<string> PersonWords(string? name)
    {
        var words = TextFolding.Words(name);
        var names = words.Where(word => !Titles.Contains(word)).ToList();
        return [.. (names.Count > 0 ? names : words).Take(MostWords)];
    }

    // The pairing is greedy: a fixed order of the two names makes it symmetric.
    private static (IReadOnlyList<string> Ours, IReadOnlyList<string> Theirs) InOneOrder(IReadOnlyList<string> left, IReadOnlyList<string> right) =>
        string.CompareOrdinal(string.Join(' ', left), string.Join(' ', right)) <= 0 ? (left, right) : (right, left);

    private static List<string> JoinInitials(IReadOnlyList<string> words)
    {
        var joined = new List<string>();
        var initials = false;
        foreach (var word in words)
        {
            if (word.Length == 1 && initials)
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }

            initials = word.Length == 1;
        }

        return joined;
    }

    private static string Umlauts(string word) =>
        word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal)
            .Replace("ue", "u", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);

    private static double Similar(string ours, string theirs)
    {
        if (ours == theirs)
        {
            return 1;
        }

        if (Math.Min(ours.Length, theirs.Length) < LongEnoughToMisspell || ours.Any(char.IsDigit) || theirs.Any(char.IsDigit))
        {
            return 0;
        }

        var similarity = StringSimilarity.JaroWinkler(ours, theirs);
        return similarity switch
        {
            _ when Umlauts(ours) == Umlauts(theirs) => 1,
            _ when StringSimilarity.AreOneEditApart(ours, theirs) => Math.Max(similarity, SimilarWord),
            >= SimilarWord => similarity,
            _ => 0,
        };
    }

    private static double SimilarOrInitial(string ours, string theirs) =>
        (ours.Length == 1 || theirs.Length == 1) && ours != theirs && ours[0] == theirs[0] ? InitialOfWord : Similar(ours, theirs);

    private static double Spaced(string joined, string other) =>
        StringSimilarity.JaroWinkler(joined, other) is var similarity and >= 0.95 ? similarity : 0;

    private static bool SameNumbers(IReadOnlyList<string> ours, IReadOnlyList<string> theirs) =>
        ours.SelectMany(word => word).Where(char.IsDigit).SequenceEqual(theirs.SelectMany(word => word).Where(char.IsDigit));

    private static double WeightInOrganisation(string word) => CommonWords.Contains(word) ? WeightOfCommonWord : 1;

    private static double WeightInPerson(string word) => Particles.Contains(word) ? WeightOfCommonWord : 1;

    private static List<(string Ours, string Theirs, double Similarity)> Paired(
        IReadOnlyList<string> ours, IReadOnlyList<string> theirs, Func<string, string, double> similarity)
    {
        var candidates =
            from i in Enumerable.Range(0, ours.Count)
            from j in Enumerable.Range(0, theirs.Count)
            let alike = similarity(ours[i], theirs[j])
            where alike > 0
            orderby alike descending
            select (i, j, alike);
        var (usedOurs, usedTheirs) = (new bool[ours.Count], new bool[theirs.Count]);
        var pairs = new List<(string, string, double)>();
        foreach (var (i, j, alike) in candidates)
        {
            if (!usedOurs[i] && !usedTheirs[j])
            {
                usedOurs[i] = usedTheirs[j] = true;
                pairs.Add((ours[i], theirs[j], alike));
            }
        }

        return pairs;
    }

    private static double Dice(
        List<(string Ours, string Theirs, double Similarity)> pairs,
        IReadOnlyList<string> ours,
        IReadOnlyList<string> theirs,
        Func<string, double> weight,
        double penalty)
    {
        var common = pairs.Sum(pair => (weight(pair.Ours) + weight(pair.Theirs)) * pair.Similarity);
        var paired = pairs.Sum(pair => weight(pair.Ours) + weight(pair.Theirs));
        var unpaired = ours.Sum(weight) + theirs.Sum(weight) - paired;
        return common / (paired + (penalty * unpaired));
    }
}
