# language: en
Feature: Bulletins: how a population is doing, and against what
  Every figure of a bulletin follows from the lines beneath it and comes with an interval. Where the sample is too small or
  there is nothing to compare with, it says so.

  @standard-cn_sampling_2022 @clause-I
  Rule: The national sampling of 2022: the published figures agree

    @meets
    Scenario: As published
      Given these lines of statistics side by side
        | Id | Kinds of product | Firms | Batches | Bad batches | Size of firm | Share of firms | Where sampled | Share of bad batches as published |
        | a  | 118              | 18397 | 19440   | 1827        |              |                |               | 9.4 %                             |
        | b  |                  |       |         |             | Large        | 2.3 %          |               | 1.6 %                             |
        | c  |                  |       |         |             | Medium       | 5.9 %          |               | 2.9 %                             |
        | d  |                  |       |         |             | Small        | 91.8 %         |               | 10.1 %                            |
        | e  |                  |       | 12734   |             |              |                | Production    | 6.6 %                             |
        | g  |                  |       | 6706    |             |              |                | Trade         | 14.7 %                            |
      When it is judged by the published sampling of 2022
      Then the verdict is: meets
      And the bulletin shows
        | Id  | Share of bad batches | Lower end of the 95 % interval | Upper end of the 95 % interval |
        | all | 9.4                  | 9.00                           | 9.82                           |

    @boundary
    Scenario: 1828 bad batches still round to 9.4 %
      Given these lines of statistics side by side
        | Id | Kinds of product | Firms | Batches | Bad batches | Size of firm | Share of firms | Where sampled | Share of bad batches as published |
        | a  | 118              | 18397 | 19440   | 1828        |              |                |               | 9.4 %                             |
        | b  |                  |       |         |             | Large        | 2.3 %          |               | 1.6 %                             |
        | c  |                  |       |         |             | Medium       | 5.9 %          |               | 2.9 %                             |
        | d  |                  |       |         |             | Small        | 91.8 %         |               | 10.1 %                            |
        | e  |                  |       | 12734   |             |              |                | Production    | 6.6 %                             |
        | g  |                  |       | 6706    |             |              |                | Trade         | 14.7 %                            |
      When it is judged by the published sampling of 2022
      Then the requirements are judged so
        | Requirement          | Verdict |
        | Share of bad batches | meets   |
        | Bad batches          | fails   |

    @fails
    Scenario: 1838 would be 9.5 %
      Given these lines of statistics side by side
        | Id | Kinds of product | Firms | Batches | Bad batches | Size of firm | Share of firms | Where sampled | Share of bad batches as published |
        | a  | 118              | 18397 | 19440   | 1838        |              |                |               | 9.4 %                             |
        | b  |                  |       |         |             | Large        | 2.3 %          |               | 1.6 %                             |
        | c  |                  |       |         |             | Medium       | 5.9 %          |               | 2.9 %                             |
        | d  |                  |       |         |             | Small        | 91.8 %         |               | 10.1 %                            |
        | e  |                  |       | 12734   |             |              |                | Production    | 6.6 %                             |
        | g  |                  |       | 6706    |             |              |                | Trade         | 14.7 %                            |
      When it is judged by the published sampling of 2022
      Then the requirements are judged so
        | Requirement          | Limit   | Verdict |
        | Share of bad batches | = 9.4 % | fails   |

  @standard-supervision/classes @clause-1
  Rule: Classes of products: good up to the threshold, a priority above twice of it

    @fails
    Scenario: 2017: daily goods 14.4 % bad, light industry 8.2 %
      Given the call sets the "Share of bad batches that is tolerated" at 5 %
      And these lines of statistics side by side
        | Id | Class of products        | Year | Batches | Share of good batches as published |
        | r1 | Daily goods and textiles | 2016 | 2000    | 90.7 %                             |
        | r2 | Daily goods and textiles | 2017 | 2245    | 85.6 %                             |
        | r3 | Light industry           | 2016 | 2000    | 87.2 %                             |
        | r4 | Light industry           | 2017 | 2895    | 91.8 %                             |
      When it is judged by the judging of classes of products
      Then the groups are judged so
        | Group                    | Value     |
        | Daily goods and textiles | Priority  |
        | Light industry           | Attention |
      And the bulletin shows
        | Group                    | Year | Share of bad batches | Lower end of the 95 % interval | Upper end of the 95 % interval | Points since last year |
        | Daily goods and textiles | 2017 | 14.4                 | ≈13.0085                       | ≈15.9132                       | 5.1                    |
        | Light industry           | 2017 | 8.2                  | ≈7.25509                       | ≈9.25569                       | -4.6                   |

    @meets @boundary
    Scenario: Exactly 5 %, exactly 3 points worse: good
      Given the call sets the "Share of bad batches that is tolerated" at 5 %
      And these lines of statistics side by side
        | Id | Class of products | Year | Batches | Share of good batches as published |
        | r1 | Electrical goods  | 2016 | 1000    | 98 %                               |
        | r2 | Electrical goods  | 2017 | 1000    | 95 %                               |
      When it is judged by the judging of classes of products
      Then the groups are judged so
        | Group            | Value |
        | Electrical goods | Good  |

    @boundary
    Scenario: 5.1 %: attention
      Given the call sets the "Share of bad batches that is tolerated" at 5 %
      And these lines of statistics side by side
        | Id | Class of products | Year | Batches | Share of good batches as published |
        | r1 | Electrical goods  | 2016 | 1000    | 95 %                               |
        | r2 | Electrical goods  | 2017 | 1000    | 94.9 %                             |
      When it is judged by the judging of classes of products
      Then the groups are judged so
        | Group            | Value     |
        | Electrical goods | Attention |

  @standard-awards/funnel_size @clause-2
  Rule: The award funnel: whether success differs from the overall by more than chance

    @fails
    Scenario: 2 of 46 and 38 of 99
      Given the call sets the "Success of all entries" at 27.6 %
      And these entries side by side
        | Id   | Size of the firm | Prize       | New sales [CNY] |
        | s000 | Small or medium  | Third prize | 1000000         |
        | s001 | Small or medium  | Third prize | 1000000         |
        | s002 | Small or medium  | No prize    | 1000000         |
        | s003 | Small or medium  | No prize    | 1000000         |
        | s004 | Small or medium  | No prize    | 1000000         |
        | s005 | Small or medium  | No prize    | 1000000         |
        | s006 | Small or medium  | No prize    | 1000000         |
        | s007 | Small or medium  | No prize    | 1000000         |
        | s008 | Small or medium  | No prize    | 1000000         |
        | s009 | Small or medium  | No prize    | 1000000         |
        | s010 | Small or medium  | No prize    | 1000000         |
        | s011 | Small or medium  | No prize    | 1000000         |
        | s012 | Small or medium  | No prize    | 1000000         |
        | s013 | Small or medium  | No prize    | 1000000         |
        | s014 | Small or medium  | No prize    | 1000000         |
        | s015 | Small or medium  | No prize    | 1000000         |
        | s016 | Small or medium  | No prize    | 1000000         |
        | s017 | Small or medium  | No prize    | 1000000         |
        | s018 | Small or medium  | No prize    | 1000000         |
        | s019 | Small or medium  | No prize    | 1000000         |
        | s020 | Small or medium  | No prize    | 1000000         |
        | s021 | Small or medium  | No prize    | 1000000         |
        | s022 | Small or medium  | No prize    | 1000000         |
        | s023 | Small or medium  | No prize    | 1000000         |
        | s024 | Small or medium  | No prize    | 1000000         |
        | s025 | Small or medium  | No prize    | 1000000         |
        | s026 | Small or medium  | No prize    | 1000000         |
        | s027 | Small or medium  | No prize    | 1000000         |
        | s028 | Small or medium  | No prize    | 1000000         |
        | s029 | Small or medium  | No prize    | 1000000         |
        | s030 | Small or medium  | No prize    | 1000000         |
        | s031 | Small or medium  | No prize    | 1000000         |
        | s032 | Small or medium  | No prize    | 1000000         |
        | s033 | Small or medium  | No prize    | 1000000         |
        | s034 | Small or medium  | No prize    | 1000000         |
        | s035 | Small or medium  | No prize    | 1000000         |
        | s036 | Small or medium  | No prize    | 1000000         |
        | s037 | Small or medium  | No prize    | 1000000         |
        | s038 | Small or medium  | No prize    | 1000000         |
        | s039 | Small or medium  | No prize    | 1000000         |
        | s040 | Small or medium  | No prize    | 1000000         |
        | s041 | Small or medium  | No prize    | 1000000         |
        | s042 | Small or medium  | No prize    | 1000000         |
        | s043 | Small or medium  | No prize    | 1000000         |
        | s044 | Small or medium  | No prize    | 1000000         |
        | s045 | Small or medium  | No prize    | 1000000         |
        | l000 | Large            | Third prize | 1000000         |
        | l001 | Large            | Third prize | 1000000         |
        | l002 | Large            | Third prize | 1000000         |
        | l003 | Large            | Third prize | 1000000         |
        | l004 | Large            | Third prize | 1000000         |
        | l005 | Large            | Third prize | 1000000         |
        | l006 | Large            | Third prize | 1000000         |
        | l007 | Large            | Third prize | 1000000         |
        | l008 | Large            | Third prize | 1000000         |
        | l009 | Large            | Third prize | 1000000         |
        | l010 | Large            | Third prize | 1000000         |
        | l011 | Large            | Third prize | 1000000         |
        | l012 | Large            | Third prize | 1000000         |
        | l013 | Large            | Third prize | 1000000         |
        | l014 | Large            | Third prize | 1000000         |
        | l015 | Large            | Third prize | 1000000         |
        | l016 | Large            | Third prize | 1000000         |
        | l017 | Large            | Third prize | 1000000         |
        | l018 | Large            | Third prize | 1000000         |
        | l019 | Large            | Third prize | 1000000         |
        | l020 | Large            | Third prize | 1000000         |
        | l021 | Large            | Third prize | 1000000         |
        | l022 | Large            | Third prize | 1000000         |
        | l023 | Large            | Third prize | 1000000         |
        | l024 | Large            | Third prize | 1000000         |
        | l025 | Large            | Third prize | 1000000         |
        | l026 | Large            | Third prize | 1000000         |
        | l027 | Large            | Third prize | 1000000         |
        | l028 | Large            | Third prize | 1000000         |
        | l029 | Large            | Third prize | 1000000         |
        | l030 | Large            | Third prize | 1000000         |
        | l031 | Large            | Third prize | 1000000         |
        | l032 | Large            | Third prize | 1000000         |
        | l033 | Large            | Third prize | 1000000         |
        | l034 | Large            | Third prize | 1000000         |
        | l035 | Large            | Third prize | 1000000         |
        | l036 | Large            | Third prize | 1000000         |
        | l037 | Large            | Third prize | 1000000         |
        | l038 | Large            | No prize    | 1000000         |
        | l039 | Large            | No prize    | 1000000         |
        | l040 | Large            | No prize    | 1000000         |
        | l041 | Large            | No prize    | 1000000         |
        | l042 | Large            | No prize    | 1000000         |
        | l043 | Large            | No prize    | 1000000         |
        | l044 | Large            | No prize    | 1000000         |
        | l045 | Large            | No prize    | 1000000         |
        | l046 | Large            | No prize    | 1000000         |
        | l047 | Large            | No prize    | 1000000         |
        | l048 | Large            | No prize    | 1000000         |
        | l049 | Large            | No prize    | 1000000         |
        | l050 | Large            | No prize    | 1000000         |
        | l051 | Large            | No prize    | 1000000         |
        | l052 | Large            | No prize    | 1000000         |
        | l053 | Large            | No prize    | 1000000         |
        | l054 | Large            | No prize    | 1000000         |
        | l055 | Large            | No prize    | 1000000         |
        | l056 | Large            | No prize    | 1000000         |
        | l057 | Large            | No prize    | 1000000         |
        | l058 | Large            | No prize    | 1000000         |
        | l059 | Large            | No prize    | 1000000         |
        | l060 | Large            | No prize    | 1000000         |
        | l061 | Large            | No prize    | 1000000         |
        | l062 | Large            | No prize    | 1000000         |
        | l063 | Large            | No prize    | 1000000         |
        | l064 | Large            | No prize    | 1000000         |
        | l065 | Large            | No prize    | 1000000         |
        | l066 | Large            | No prize    | 1000000         |
        | l067 | Large            | No prize    | 1000000         |
        | l068 | Large            | No prize    | 1000000         |
        | l069 | Large            | No prize    | 1000000         |
        | l070 | Large            | No prize    | 1000000         |
        | l071 | Large            | No prize    | 1000000         |
        | l072 | Large            | No prize    | 1000000         |
        | l073 | Large            | No prize    | 1000000         |
        | l074 | Large            | No prize    | 1000000         |
        | l075 | Large            | No prize    | 1000000         |
        | l076 | Large            | No prize    | 1000000         |
        | l077 | Large            | No prize    | 1000000         |
        | l078 | Large            | No prize    | 1000000         |
        | l079 | Large            | No prize    | 1000000         |
        | l080 | Large            | No prize    | 1000000         |
        | l081 | Large            | No prize    | 1000000         |
        | l082 | Large            | No prize    | 1000000         |
        | l083 | Large            | No prize    | 1000000         |
        | l084 | Large            | No prize    | 1000000         |
        | l085 | Large            | No prize    | 1000000         |
        | l086 | Large            | No prize    | 1000000         |
        | l087 | Large            | No prize    | 1000000         |
        | l088 | Large            | No prize    | 1000000         |
        | l089 | Large            | No prize    | 1000000         |
        | l090 | Large            | No prize    | 1000000         |
        | l091 | Large            | No prize    | 1000000         |
        | l092 | Large            | No prize    | 1000000         |
        | l093 | Large            | No prize    | 1000000         |
        | l094 | Large            | No prize    | 1000000         |
        | l095 | Large            | No prize    | 1000000         |
        | l096 | Large            | No prize    | 1000000         |
        | l097 | Large            | No prize    | 1000000         |
        | l098 | Large            | No prize    | 1000000         |
      When it is judged by the award funnel by size of firm
      Then the groups are judged so
        | Group           | Value |
        | Small or medium | fails |
        | Large           | fails |
      And the bulletin shows
        | Group           | Entries | Results | Success | Lower end of the 95 % interval | Upper end of the 95 % interval |
        | Small or medium | 46      | 2       | 4.3     | ≈1.20054                       | ≈14.5323                       |
        | Large           | 99      | 38      | 38.4    | ≈29.4086                       | ≈48.2268                       |

    @meets @boundary
    Scenario: 2 of 10: exactly four fifths
      Given the call sets the "Success of all entries" at 25 %
      And these entries side by side
        | Id   | Size of the firm | Prize        | New sales [CNY] |
        | s000 | Small or medium  | Second prize | 1000000         |
        | s001 | Small or medium  | Second prize | 1000000         |
        | s002 | Small or medium  | No prize     | 1000000         |
        | s003 | Small or medium  | No prize     | 1000000         |
        | s004 | Small or medium  | No prize     | 1000000         |
        | s005 | Small or medium  | No prize     | 1000000         |
        | s006 | Small or medium  | No prize     | 1000000         |
        | s007 | Small or medium  | No prize     | 1000000         |
        | s008 | Small or medium  | No prize     | 1000000         |
        | s009 | Small or medium  | No prize     | 1000000         |
      When it is judged by the award funnel by size of firm
      Then the groups are judged so
        | Group           | Value |
        | Small or medium | meets |
      And the bulletin shows
        | Group           | Entries | Results | Success | Per cent of the overall success |
        | Small or medium | 10      | 2       | 20      | 80                              |
